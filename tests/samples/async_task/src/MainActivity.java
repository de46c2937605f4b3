package com.example.async_task;

import android.app.Activity;
import android.content.ClipboardManager;
import android.content.Context;
import android.database.Cursor;
import android.os.AsyncTask;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new LoadTask(getApplicationContext()).execute();
    }

    private static class LoadTask extends AsyncTask<Void, Void, Integer> {
        private final Context context;

        LoadTask(Context context) {
            this.context = context;
        }

        @Override
        protected Integer doInBackground(Void... none) {
            Cursor phones = context.getContentResolver()
                .query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
            return phones == null ? 0 : phones.getCount();
        }

        @Override
        protected void onPostExecute(Integer count) {
            ClipboardManager clipboard = (ClipboardManager) context.getSystemService(CLIPBOARD_SERVICE);
            Log.i("Load", count + " " + clipboard.hasPrimaryClip() + clipboard.getPrimaryClip());
        }
    }
}
