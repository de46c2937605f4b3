package com.example.gate_callback_interface;

import android.content.Context;

final class PrivacyChecker {
    interface Callback {
        void onAgreed();

        void onMissing();
    }

    private PrivacyChecker() {
    }

    static void check(Context context, Callback callback) {
        if (context.getSharedPreferences("app", 0).getBoolean("privacy_agreed", false)) {
            callback.onAgreed();
        } else {
            callback.onMissing();
        }
    }
}
