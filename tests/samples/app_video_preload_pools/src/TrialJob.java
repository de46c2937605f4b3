package com.example.app_video_preload_pools;

import android.content.Context;
import android.util.Log;

final class TrialJob implements Job {
    private final Context context;

    TrialJob(Context context) {
        this.context = context;
    }

    @Override
    public int urgency() {
        return CALM;
    }

    @Override
    public void work() {
        switch (Config.get().privacyLevel()) {
            case Config.LEVEL_FULL:
                Log.d("Trial", IdHolder.VALUE);
                break;
            case Config.LEVEL_NONE:
            default:
                Log.d("Trial", "anonymous");
        }
    }
}
