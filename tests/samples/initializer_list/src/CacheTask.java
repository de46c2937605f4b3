package com.example.initializer_list;

import android.content.Context;
import android.util.Log;

class CacheTask implements StartTask {
    @Override
    public void run(Context context) {
        Log.i("Cache", context.getCacheDir().getPath());
    }
}
