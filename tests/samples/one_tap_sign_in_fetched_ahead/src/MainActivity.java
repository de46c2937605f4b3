package com.example.one_tap_sign_in_fetched_ahead;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.CheckBox;
import android.widget.Toast;

public class MainActivity extends Activity implements View.OnClickListener {
    private CheckBox agree;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.sign_in);
        agree = (CheckBox) findViewById(R.id.agree_box);
        findViewById(R.id.sign_in).setOnClickListener(this);
        new OneTap(this).prefetch(new OneTap.Listener() {
            @Override
            public void onNumber(String masked) {
                setTitle(masked);
            }
        });
    }

    @Override
    public void onClick(View view) {
        if (!agree.isChecked()) {
            Toast.makeText(this, "请先同意协议", Toast.LENGTH_SHORT).show();
            return;
        }
        Log.d("Main", String.valueOf(getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, null)));
    }
}
