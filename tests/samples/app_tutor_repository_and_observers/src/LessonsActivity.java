package com.example.app_tutor_repository_and_observers;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public class LessonsActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.lessons);
        findViewById(R.id.invite).setOnClickListener(view -> invite());
        PolicyRepository policy = new PolicyRepository(this);
        policy.observe(new NearbyTutors(this));
        policy.observe(new LessonBell(this));
        if (!policy.current().isCurrent()) {
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策更新")
                    .setMessage("请阅读并同意新版《隐私政策》")
                    .setPositiveButton("同意", (dialog, which) -> policy.agree())
                    .setNegativeButton("退出", (dialog, which) -> finish())
                    .show();
        }
    }

    private void invite() {
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Lessons", "classmates " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
