package com.example.gated_tracker_of_all_pages;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("点击同意即表示您已阅读并同意《隐私政策》")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Tracker.enableAfterConsent();
                }
            }).setNegativeButton("不同意", null).show();
    }
}
