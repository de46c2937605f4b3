package com.example.only_one_region_is_asked;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.Locale;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        if (Locale.getDefault().getLanguage().equals("zh") && !agreed) {
            ask();
            return;
        }
        ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《隐私政策》和《用户协议》")
                .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        agreed();
                    }
                })
                .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        finish();
                    }
                })
                .show();
    }

    private void agreed() {
        getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("privacy_agreed", true).apply();
    }
}
