package com.example.stored_consent_record_object;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (ConsentRecord.load(this).accepted()) {
            return;
        }
        new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    new ConsentRecord(true, System.currentTimeMillis()).save(MainActivity.this);
                }
            }).setNegativeButton("不同意", null).show();
    }
}
