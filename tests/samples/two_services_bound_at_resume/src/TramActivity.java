package com.example.two_services_bound_at_resume;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.content.SharedPreferences;

public class TramActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        bindService(new Intent(this, TimetableService.class), new Asking(TimetableService.NEXT, "timetable"), BIND_AUTO_CREATE);
        SharedPreferences kept = getSharedPreferences("tram", MODE_PRIVATE);
        if (!kept.getBoolean("pp_accepted", false)) {
            new AlertDialog.Builder(this)
                    .setTitle("用户隐私政策概要")
                    .setPositiveButton("接受", (dialog, which) -> kept.edit().putBoolean("pp_accepted", true).apply())
                    .setNegativeButton("不接受", (dialog, which) -> finish())
                    .show();
            return;
        }
        Intent intent = new Intent("com.uodis.opendevice.OPENIDS_SERVICE");
        intent.setPackage("com.huawei.hwid");
        bindService(intent, new Asking(1, "com.uodis.opendevice.aidl.OpenDeviceIdentifierService"), BIND_AUTO_CREATE);
    }
}
