package com.example.text_and_touch_listeners;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.provider.Settings;
import android.text.Editable;
import android.text.TextWatcher;
import android.util.Log;
import android.view.MotionEvent;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.SeekBar;

public class MainActivity extends Activity implements TextWatcher, View.OnTouchListener, SeekBar.OnSeekBarChangeListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        EditText search = new EditText(this);
        search.addTextChangedListener(this);
        search.setOnTouchListener(this);
        SeekBar volume = new SeekBar(this);
        volume.setOnSeekBarChangeListener(this);
        column.addView(search);
        column.addView(volume);
        setContentView(column);
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {
    }

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {
    }

    @Override
    public void afterTextChanged(Editable text) {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.i("Main", String.valueOf(clipboard.getPrimaryClip()));
    }

    @Override
    public boolean onTouch(View view, MotionEvent event) {
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
        return false;
    }

    @Override
    public void onProgressChanged(SeekBar bar, int progress, boolean fromUser) {
        Log.i("Main", "volume " + progress);
    }

    @Override
    public void onStartTrackingTouch(SeekBar bar) {
    }

    @Override
    public void onStopTrackingTouch(SeekBar bar) {
        Log.i("Main", "apps " + getPackageManager().getInstalledPackages(0).size());
    }
}
