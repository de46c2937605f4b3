package com.example.app_music_own_bus;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class ProfileSync implements Bus.Subscriber<Events.PrivacyAnswered> {
    private final Context context;

    ProfileSync(Context context) {
        this.context = context;
    }

    void listen() {
        Bus.subscribe(Events.PrivacyAnswered.class, this);
    }

    @Override
    public void on(Events.PrivacyAnswered event) {
        if (event.agreed) {
            TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            Log.d("Profile", phone.getLine1Number());
        }
    }
}
