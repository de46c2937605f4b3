package com.example.adapter_and_idle_handler;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.os.Looper;
import android.os.MessageQueue;
import android.provider.CallLog;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.view.ViewTreeObserver;
import android.widget.AdapterView;
import android.widget.ListView;

public class MainActivity extends Activity implements MessageQueue.IdleHandler, ViewTreeObserver.OnGlobalLayoutListener,
        AdapterView.OnItemClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView list = new ListView(this);
        list.setAdapter(new PeopleAdapter(this));
        list.setOnItemClickListener(this);
        list.getViewTreeObserver().addOnGlobalLayoutListener(this);
        setContentView(list);
        Looper.myQueue().addIdleHandler(this);
    }

    @Override
    public boolean queueIdle() {
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
        return false;
    }

    @Override
    public void onGlobalLayout() {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.i("Main", String.valueOf(clipboard.getPrimaryClip()));
    }

    @Override
    public void onItemClick(AdapterView<?> parent, View view, int position, long id) {
        getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null);
    }
}
