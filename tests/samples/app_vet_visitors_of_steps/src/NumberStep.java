package com.example.app_vet_visitors_of_steps;

import android.content.Context;
import android.telephony.TelephonyManager;

final class NumberStep implements Step {
    private final TelephonyManager phone;

    NumberStep(Context context) {
        phone = context.getSystemService(TelephonyManager.class);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }

    String number() {
        return phone.getLine1Number();
    }
}
