package com.example.got_it_only;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
            .setTitle("隐私政策提示")
            .setMessage("我们已更新《隐私政策》，请仔细阅读。")
            .setCancelable(false)
            .setPositiveButton("我知道了", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
                }
            })
            .show();
    }
}
