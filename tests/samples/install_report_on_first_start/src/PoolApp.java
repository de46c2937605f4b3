package com.example.install_report_on_first_start;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.CellInfo;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PoolApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences kept = getSharedPreferences("pool", MODE_PRIVATE);
        int starts = kept.getInt("starts", 0);
        kept.edit().putInt("starts", starts + 1).apply();
        if (starts == 0) {
            new InstallReport(this).send();
        } else {
            Regulars.greet(this);
        }
        if ("granted".equals(kept.getString("terms_state", "asked"))) {
            lanes();
        }
    }

    private void lanes() {
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        for (CellInfo cell : phone.getAllCellInfo()) {
            Log.d("Pool", "lane near " + cell);
        }
    }
}
