package com.example.app_flashlight_agrees_in_upgrade;

import android.content.Context;

final class Upgrade implements Runnable {
    private final Flags flags;

    Upgrade(Context context) {
        flags = new Flags(context);
    }

    @Override
    public void run() {
        if (!flags.has("terms_ok")) {
            flags.set("terms_ok");
        }
    }
}
