package com.example.mode_enum_by_ordinal_table;

import android.app.Activity;
import android.content.ClipboardManager;
import android.content.Intent;
import android.media.MediaRecorder;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        AppMode mode = ModeKeeper.getInstance(this).getMode();
        switch (WhenMappings.TABLE[mode.ordinal()]) {
            case 1:
                record();
                break;
            case 2:
            case 3:
                setTitle(mode.getTitle());
                break;
            default:
                startActivity(new Intent(this, PrivacyActivity.class));
                break;
        }
        ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        if (clips.getPrimaryClip() != null) {
            setTitle(mode.getTitle() + " *");
        }
    }

    private void record() {
        MediaRecorder recorder = new MediaRecorder();
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
        recorder.start();
    }

    static final class WhenMappings {
        static final int[] TABLE = new int[AppMode.values().length];

        static {
            try {
                TABLE[AppMode.FULL.ordinal()] = 1;
            } catch (NoSuchFieldError missing) {
                Log.d("Main", "no full");
            }
            try {
                TABLE[AppMode.BASIC.ordinal()] = 2;
            } catch (NoSuchFieldError missing) {
                Log.d("Main", "no basic");
            }
            TABLE[AppMode.MINOR.ordinal()] = 3;
        }
    }
}
