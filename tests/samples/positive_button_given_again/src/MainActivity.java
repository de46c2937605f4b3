package com.example.positive_button_given_again;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlertDialog dialog = new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请同意隐私政策")
                .setPositiveButton("同意", null)
                .setNegativeButton("退出", null)
                .create();
        dialog.show();
        dialog.getButton(DialogInterface.BUTTON_POSITIVE).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
            }
        });
    }

}
