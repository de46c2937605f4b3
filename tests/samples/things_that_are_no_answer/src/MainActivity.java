package com.example.things_that_are_no_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final android.content.SharedPreferences local = getSharedPreferences("local", 0);
        if (local.getBoolean("privacy_dialog_accepted", false)) {
            return;
        }
        new AlertDialog.Builder(this).setMessage("请同意隐私政策").setPositiveButton("同意", new android.content.DialogInterface.OnClickListener() {
            @Override
            public void onClick(android.content.DialogInterface box, int which) {
                local.edit().putBoolean("privacy_dialog_accepted", true).apply();
            }
        }).show();
    }
}
