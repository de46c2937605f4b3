package com.example.agreed_and_switch_agreed_or_trial;

import android.app.Application;
import android.preference.PreferenceManager;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Choices choices = new Choices(PreferenceManager.getDefaultSharedPreferences(this));
        if (choices.reporting && choices.agreed) {
            Log.d("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
        if (choices.trial || choices.agreed) {
            Log.d("App", "n " + getPackageManager().getInstalledApplications(0).size());
        }
    }
}
