package com.example.app_video_preload_pools;

import android.app.Activity;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Bundle;

public class PlayerPage extends Activity {
    private AudioRecord meter;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int size = AudioRecord.getMinBufferSize(16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        meter = new AudioRecord(MediaRecorder.AudioSource.MIC, 16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        meter.startRecording();
    }

    @Override
    protected void onDestroy() {
        meter.release();
        super.onDestroy();
    }
}
