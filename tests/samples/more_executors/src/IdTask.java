package com.example.more_executors;

import android.content.Context;
import android.os.AsyncTask;
import android.provider.Settings;

class IdTask extends AsyncTask<Context, Void, String> {
    @Override
    protected String doInBackground(Context... contexts) {
        return Settings.Secure.getString(contexts[0].getContentResolver(), "android_id");
    }
}
