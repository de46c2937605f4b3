package com.example.answer_is_index_of_a_table;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private static final Step[] COLD = {new EmptyStep(), new CardStep()};
    private static final Step[] EAGER = {new AppsStep(), new EmptyStep()};

    @Override
    public void onCreate() {
        super.onCreate();
        int answer = getSharedPreferences("terms", MODE_PRIVATE).getInt("privacy_answer", 0);
        COLD[answer].take(this);
        EAGER[answer].take(this);
        for (int slot = 0; slot < answer; slot++) {
            Log.d("App", "imei " + getSystemService(TelephonyManager.class).getImei(slot));
        }
    }
}
