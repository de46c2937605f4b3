package com.example.receiver_of_own_action;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                sendBroadcast(new Intent("com.example.receiver_of_own_action.AGREED"));
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }
}
