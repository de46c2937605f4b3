package com.example.app_clinic_turn_by_result_receiver;

import android.os.Bundle;
import android.os.Handler;
import android.os.ResultReceiver;

final class Turn extends ResultReceiver {
    static final int YES = 1;
    private final Steps steps;

    Turn(Handler handler, Steps steps) {
        super(handler);
        this.steps = steps;
    }

    @Override
    protected void onReceiveResult(int code, Bundle data) {
        if (code == YES) {
            steps.count();
        }
    }
}
