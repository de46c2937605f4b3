package com.example.worker_enqueued_by_agree;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class MessagesWorker extends Worker {
    public MessagesWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public Result doWork() {
        Cursor messages = getApplicationContext().getContentResolver().query(Uri.parse("content://sms"), null, null, null, null);
        Log.d("Worker", String.valueOf(messages));
        return Result.success();
    }
}
