package com.example.starters_added_to_list_with_answer;

import android.content.Context;
import android.util.Log;

final class Ads implements Runnable {
    private final Context context;

    Ads(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.d("Ads", "apps " + context.getPackageManager().getInstalledApplications(0).size());
    }
}
