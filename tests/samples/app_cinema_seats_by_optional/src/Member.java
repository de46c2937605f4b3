package com.example.app_cinema_seats_by_optional;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Member extends Visitor {
    private final Context context;

    Member(Context context) {
        this.context = context;
    }

    void seat() {
        Log.d("Member", "seat of " + context.getSystemService(TelephonyManager.class).getImei());
    }
}
