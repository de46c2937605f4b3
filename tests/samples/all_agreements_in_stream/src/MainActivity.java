package com.example.all_agreements_in_stream;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.Arrays;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = getSharedPreferences("app", MODE_PRIVATE);
        boolean all = Arrays.asList("agreed_privacy_policy", "agreed_user_terms").stream()
                .allMatch(key -> kept.getBoolean(key, false));
        if (all) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
        } else {
            ask();
        }
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
        getSharedPreferences("app", MODE_PRIVATE).edit()
                .putBoolean("agreed_privacy_policy", true)
                .putBoolean("agreed_user_terms", true)
                .apply();
    }
}
