package com.example.sealed_answer_folded;

import android.app.ActivityManager;
import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ConsentAnswer answer = new ConsentRepository(this).load();
        if (answer instanceof ConsentAnswer.Granted) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.i("App", ((ConsentAnswer.Granted) answer).getVersion() + phone.getDeviceId());
        } else if (answer instanceof ConsentAnswer.Unknown) {
            ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
            Log.i("App", "busy " + manager.getRunningTasks(10).size());
        }
        answer.whenGranted(new SimReport(this));
    }
}
