package com.example.app_choir_rehearsal_asks_twice;

import android.app.Activity;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Bundle;
import android.util.Log;

public class RehearsalActivity extends Activity {
    private static final int RATE = 16_000;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.rehearsal);
        findViewById(R.id.record).setOnClickListener(view -> record());
    }

    private void record() {
        if (!House.of(this).isOpen()) {
            return;
        }
        int size = AudioRecord.getMinBufferSize(RATE, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord recorder = new AudioRecord(MediaRecorder.AudioSource.MIC, RATE, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        recorder.startRecording();
        Log.d("Rehearsal", "heard " + recorder.read(new short[size], 0, size));
        recorder.release();
    }
}
