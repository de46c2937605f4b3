package com.example.app_bird_watch_view_model;

import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.util.Log;

final class SongRecorder {
    private AudioRecord record;

    void start() {
        int size = AudioRecord.getMinBufferSize(16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        record = new AudioRecord(MediaRecorder.AudioSource.MIC, 16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        try {
            record.startRecording();
        } catch (IllegalStateException closed) {
            Log.d("Song", "not opened", closed);
        }
    }
}
