package com.example.called_by_system_or_others_only;

import android.util.Log;

public class NoticeListener extends android.service.notification.NotificationListenerService {
    @Override
    public void onNotificationPosted(android.service.notification.StatusBarNotification posted) {
        Log.d("Notice", posted.getNotification().extras.getString("android.text"));
    }
}
