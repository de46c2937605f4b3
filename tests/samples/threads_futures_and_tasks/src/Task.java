package com.example.threads_futures_and_tasks;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.os.AsyncTask;
import android.provider.Settings;

class Task extends AsyncTask<String, Void, String> {
    final Context c;

    Task(Context c) {
        this.c = c;
    }

    protected String doInBackground(String... s) {
        return Settings.Secure.getString(c.getContentResolver(), "android_id");
    }

    @Override
    protected void onPostExecute(String s) {
        ((WifiManager) c.getApplicationContext().getSystemService("wifi")).getScanResults();
    }
}
