package com.example.task_lists_now_and_later.tasks;

import android.content.Context;
import android.telephony.TelephonyManager;

public class SimTask extends InitTask {
    public void run(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
