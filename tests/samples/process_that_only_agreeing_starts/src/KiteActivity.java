package com.example.process_that_only_agreeing_starts;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.Intent;

public class KiteActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        if (!Permit.get(this).given) {
            AlertDialog.Builder box = new AlertDialog.Builder(this);
            box.setMessage("我们重视您的隐私，请先阅读隐私政策。");
            box.setPositiveButton("我同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Permit.get(KiteActivity.this).give();
                    startService(new Intent(KiteActivity.this, UploadService.class));
                }
            });
            box.setNegativeButton("暂不同意", null);
            box.setCancelable(false);
            box.show();
        }
    }
}
