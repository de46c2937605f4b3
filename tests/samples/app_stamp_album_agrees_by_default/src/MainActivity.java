package com.example.app_stamp_album_agrees_by_default;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.database.Cursor;
import android.os.AsyncTask;
import android.os.Bundle;
import android.provider.MediaStore;
import android.util.Log;
import android.widget.TextView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new TextView(this));
        boolean agreed = (Boolean) SpUtil.get("agree_policy", false);
        Log.e("Main", "agreed=" + agreed);
        new ScanTask().execute();
        if (!agreed) {
            showPolicy();
        }
    }

    private void showPolicy() {
        new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("请您仔细阅读隐私政策")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    SpUtil.put("agree_policy", true);
                }
            }).setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    finish();
                }
            }).show();
    }

    private class ScanTask extends AsyncTask<Void, Void, Integer> {
        @Override
        protected Integer doInBackground(Void... none) {
            try {
                Cursor cursor = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
                int count = cursor == null ? 0 : cursor.getCount();
                if (cursor != null) {
                    cursor.close();
                }
                return count;
            } catch (SecurityException e) {
                return 0;
            }
        }

        @Override
        protected void onPostExecute(Integer count) {
            setTitle("集邮册 " + count);
        }
    }
}
