package io.scenariomarket.index;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.scenariomarket.analysis.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The model bge-small-zh-v1.5 in int8, run in this process by ONNX Runtime.
 *
 * <p>One text a run on one thread, any number of callers: on few cores that is faster than one run
 * over all cores, and the result of a text never depends on what was encoded beside it. Model and
 * tokenizer come from the class path; nothing is fetched at run time.
 */
public final class BgeEncoder implements Encoder, AutoCloseable {

  private static final String MODEL = "bge-small-zh-v1.5-q";
  private static final int WINDOW = 512;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /**
   * Loads model and tokenizer, about 25 MB.
   *
   * @throws IllegalStateException if the native runtime cannot load them
   */
  public BgeEncoder() {
    // The tokenizer library would otherwise look for a GPU build to download, and count its users.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (var options = new OrtSession.SessionOptions();
        var words = resource("-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(resource(".onnx").readAllBytes(), options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              words, Map.of("truncation", "true", "maxLength", "" + WINDOW, "padding", "false"));
    } catch (OrtException e) {
      throw new IllegalStateException("The text encoder does not load: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String suffix) {
    var name = "/" + MODEL + suffix;
    var stream = BgeEncoder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("Not on the class path: " + name);
    }
    return stream;
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public float[] encode(String text) {
    var encoding = tokenizer.encode(Folding.foldText(text));
    try (var ids = tensor(encoding.getIds());
        var types = tensor(encoding.getTypeIds());
        var mask = tensor(encoding.getAttentionMask());
        var result =
            session.run(
                Map.of("input_ids", ids, "token_type_ids", types, "attention_mask", mask))) {
      // The first token (CLS) stands for the whole text in this model.
      return Encoder.normalised(((float[][][]) result.get(0).getValue())[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("The text encoder failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The text encoder does not close: " + e.getMessage(), e);
    }
  }
}
