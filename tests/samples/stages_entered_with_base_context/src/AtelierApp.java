package com.example.stages_entered_with_base_context;

import android.telephony.TelephonyManager;
import android.util.Log;

public class AtelierApp extends StageApp {
    @Override
    protected Stage[] stages() {
        return Stage.values();
    }

    @Override
    public void onTerminate() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Atelier", "closed " + phone.getMeid());
        super.onTerminate();
    }
}
