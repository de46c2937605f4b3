package com.example.start_with_boolean_argument;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
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
                                Hub.i().start(true);
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }
}
