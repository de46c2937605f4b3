package com.example.state_holder_collected_at_launch;

import android.content.Context;

enum ConsentStatus {
    NOT_ASKED,
    ACCEPTED,
    REJECTED;

    static ConsentStatus stored(Context context) {
        int ordinal = context.getSharedPreferences("consent", Context.MODE_PRIVATE).getInt("consent_status", 0);
        return values()[ordinal];
    }
}
