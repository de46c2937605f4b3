package com.example.widget_and_sync_adapter;

import android.appwidget.AppWidgetManager;
import android.appwidget.AppWidgetProvider;
import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

public class TodayWidget extends AppWidgetProvider {
    @Override
    public void onUpdate(Context context, AppWidgetManager manager, int[] ids) {
        Cursor events = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null);
        Log.i("Widget", events == null ? "none" : "events " + events.getCount());
    }
}
