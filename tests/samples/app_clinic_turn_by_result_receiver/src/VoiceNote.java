package com.example.app_clinic_turn_by_result_receiver;

import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;

final class VoiceNote {
    private static final int RATE = 16_000;

    void record() {
        int size = AudioRecord.getMinBufferSize(RATE, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord tape = new AudioRecord(MediaRecorder.AudioSource.MIC, RATE, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        tape.startRecording();
        tape.stop();
        tape.release();
    }
}
