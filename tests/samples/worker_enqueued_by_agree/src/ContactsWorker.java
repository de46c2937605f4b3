package com.example.worker_enqueued_by_agree;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class ContactsWorker extends Worker {
    public ContactsWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public Result doWork() {
        Cursor people = getApplicationContext().getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        Log.d("Worker", String.valueOf(people));
        return Result.success();
    }
}
