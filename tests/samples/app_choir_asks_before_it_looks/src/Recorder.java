package com.example.app_choir_asks_before_it_looks;

import android.media.MediaRecorder;
import java.io.IOException;

final class Recorder {
    private MediaRecorder recorder;

    void toggle(String target) {
        if (recorder != null) {
            recorder.stop();
            recorder.release();
            recorder = null;
            return;
        }
        recorder = new MediaRecorder();
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
        recorder.setOutputFormat(MediaRecorder.OutputFormat.THREE_GPP);
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AMR_NB);
        recorder.setOutputFile(target);
        try {
            recorder.prepare();
            recorder.start();
        } catch (IOException busy) {
            recorder = null;
        }
    }
}
