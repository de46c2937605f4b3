package com.example.app_delivery_hand_made_graph;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;

final class Graph {
    private final Context context;
    private final Provider<String> deviceId;
    private final Provider<String> courierNumber;
    private final Provider<Headers> headers;
    private final Provider<Consent> consent;

    Graph(Context context) {
        this.context = context;
        deviceId = new Once<>(() -> Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
        courierNumber = new Once<>(() -> context.getSystemService(TelephonyManager.class).getLine1Number());
        headers = new Once<>(() -> new Headers(deviceId));
        consent = new Once<>(() -> new Consent(context.getSharedPreferences("delivery", Context.MODE_PRIVATE)));
    }

    Headers headers() {
        return headers.get();
    }

    Consent consent() {
        return consent.get();
    }

    Provider<String> courierNumber() {
        return courierNumber;
    }

    AgreedScope agreedScope() {
        return new AgreedScope(context, this);
    }
}
