package com.example.launch_steps_that_say_if_they_need_consent;

import android.content.Context;

abstract class LaunchStep {
    boolean needsConsent() {
        return true;
    }

    abstract void run(Context context);
}
