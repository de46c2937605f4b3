package com.example.answer_is_index_of_a_table;

import android.content.Context;
import android.util.Log;

final class AppsStep implements Step {
    @Override
    public void take(Context context) {
        Log.d("Step", "apps " + context.getPackageManager().getInstalledApplications(0).size());
    }
}
