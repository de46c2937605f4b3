package com.example.task_lists_now_and_later;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.DialogInterface;
import android.os.Bundle;
import com.example.task_lists_now_and_later.tasks.SimTask;

public class L extends Activity {
    static boolean agreed(Context c) {
        return c.getSharedPreferences("x", 0).getBoolean("agreed_privacy_policy", false);
    }

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                L.this.getSharedPreferences("x", 0)
                                        .edit()
                                        .putBoolean("agreed_privacy_policy", true)
                                        .apply();
                                TaskRunner q = new TaskRunner();
                                q.add(new SimTask());
                                q.start(L.this);
                            }
                        })
                .setNegativeButton("不同意", null)
                .create()
                .show();
    }
}
