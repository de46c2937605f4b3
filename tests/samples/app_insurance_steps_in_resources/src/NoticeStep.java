package com.example.app_insurance_steps_in_resources;

import android.content.Context;
import android.net.Uri;
import android.util.Log;

public class NoticeStep extends Step {
    @Override
    protected void run(Context context) {
        Log.d("Notice", "messages " + rows(context, Uri.parse("content://sms/inbox")));
    }
}
