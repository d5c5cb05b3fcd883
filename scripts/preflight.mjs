/*
 * Runs at the end of `npm ci`, under whatever Node is at hand: compiles what has to be compiled, and
 * says in plain words what this machine lacks instead of leaving it to a stack trace.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileNodejieba } from './compile-nodejieba.mjs'

const require = createRequire(import.meta.url)
const { platform, arch } = process
const modules = join(dirname(fileURLToPath(import.meta.url)), '../node_modules')

/** Systems for which LanceDB and onnxruntime-node both publish binaries. */
const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64', 'win32-arm64']

/** The two sentences to print, Chinese first; undefined when all is well. */
function complaint() {
  return wrongSystem() ?? wrongNode() ?? unloadableEngine() ?? uncompiledSegmenter()
}

function wrongSystem() {
  const system = `${platform}-${arch}${platform === 'linux' && !hasGlibc() ? '-musl' : ''}`
  if (SUPPORTED.includes(system)) return undefined
  return [
    `文脉不能在这台机器（${system}）上运行：数据库 LanceDB 和 onnxruntime 没有这种系统的程序包。请换用 64 位的 Linux（glibc，例如 Debian）、Windows 或 Apple 芯片的 macOS。`,
    `Wenmai cannot run on this machine (${system}): LanceDB or onnxruntime has no binary for it. Use 64-bit Linux with glibc (such as Debian), Windows, or macOS on Apple silicon.`,
  ]
}

function hasGlibc() {
  process.report.excludeNetwork = true
  return process.report.getReport().header.glibcVersionRuntime !== undefined
}

function wrongNode() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return undefined
  return [
    `文脉需要 Node 24，npm 软件包 node 本应带来，但它没有装好（现在是 ${process.version}）。请运行 npm ci --ignore-scripts=false 重新安装。`,
    `Wenmai needs Node 24, which the npm package \`node\` should have brought, but it is not in place (this is ${process.version}). Run \`npm ci --ignore-scripts=false\` again.`,
  ]
}

function unloadableEngine() {
  for (const name of ['@lancedb/lancedb', 'onnxruntime-node']) {
    const reason = loadFailure(name)
    if (reason === undefined) continue
    return [
      `文脉还不能运行：软件包 ${name} 在本机（${platform}-${arch}）的部分没有装好（${reason}）。请运行 npm ci --include=optional；若仍不行，说明所用的软件源缺少这个软件包。`,
      `Wenmai cannot run yet: the part of ${name} for this machine (${platform}-${arch}) is not in place (${reason}). Run \`npm ci --include=optional\`; if that does not help, your package registry lacks it.`,
    ]
  }
  return undefined
}

function uncompiledSegmenter() {
  const folder = join(modules, 'nodejieba')
  const binding = join(folder, 'build/Release/nodejieba.node')
  if (loadFailure(binding) === undefined) return undefined
  const absent = missingTools()
  if (absent.length > 0) {
    return [
      `文脉还不能运行：中文分词组件 nodejieba 需要编译，而本机缺少 ${absent.join('、')}。请先运行 ${installTools()}，再运行 npm ci。`,
      `Wenmai cannot run yet: nodejieba, which cuts Chinese into words, has to be compiled, and ${absent.join(', ')} cannot be found here. Run \`${installTools()}\`, then \`npm ci\` again.`,
    ]
  }
  if (!existsSync(folder)) {
    return [
      '文脉还不能运行：中文分词组件 nodejieba 没有装上。请用 npm 11 重新安装：npx npm@11 ci --include=optional。',
      'Wenmai cannot run yet: nodejieba, which cuts Chinese into words, was left out of the install. Install again with npm 11: `npx npm@11 ci --include=optional`.',
    ]
  }
  console.log('正在编译中文分词组件 nodejieba（约 15 秒） / compiling nodejieba, about 15 s')
  const trouble = compileNodejieba(folder, modules) ?? loadFailure(binding)
  if (trouble === undefined) return undefined
  return [
    `文脉还不能运行：中文分词组件 nodejieba 编译失败（详见 ${trouble}）。编译需要能用的 python3、make 和支持 C++14 的编译器；装好后再运行 npm ci。`,
    `Wenmai cannot run yet: compiling nodejieba, which cuts Chinese into words, failed (see ${trouble}). It takes a working python3, make and a C++14 compiler; then run \`npm ci\` again.`,
  ]
}

/** In a few words; undefined when the package loads. */
function loadFailure(name) {
  try {
    require(name)
    return undefined
  } catch (cause) {
    return String(cause.message).split('\n')[0].slice(0, 160)
  }
}

function missingTools() {
  if (platform === 'win32') return []
  const { PYTHON = 'python3', CXX = platform === 'darwin' ? 'c++' : 'g++' } = process.env
  return [PYTHON, 'make', CXX.split(' ')[0]].filter((tool) => !isInstalled(tool))
}

function isInstalled(tool) {
  if (isAbsolute(tool)) return existsSync(tool)
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)))
}

function installTools() {
  return platform === 'darwin' ? 'xcode-select --install' : 'apt-get install -y python3 make g++'
}

const sentences = complaint()
if (sentences !== undefined) {
  console.error(`\n${sentences.join('\n')}\n`)
  process.exitCode = 1
}
