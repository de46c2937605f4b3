package com.example.app_insurance_steps_in_resources;

import android.content.Context;
import android.provider.CallLog;
import android.util.Log;

public class CallStep extends Step {
    @Override
    protected void run(Context context) {
        Log.d("Call", "calls " + rows(context, CallLog.Calls.CONTENT_URI));
    }
}
